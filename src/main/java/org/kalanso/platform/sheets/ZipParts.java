package org.kalanso.platform.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.kalanso.platform.problem.Problem;

/**
 * The XML parts of a zipped spreadsheet. Parts are unpacked one at a time and counted against the budget; document types
 * and entities are refused, so nothing outside the file is ever fetched.
 */
final class ZipParts implements AutoCloseable {
    private static final XMLInputFactory XML = safeFactory();

    private final ZipFile zip;
    private final Budget budget;

    private ZipParts(ZipFile zip, Budget budget) {
        this.zip = zip;
        this.budget = budget;
    }

    static ZipParts open(byte[] file, Budget budget) {
        try {
            var zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                    .get();
            return new ZipParts(zip, budget);
        } catch (IOException | RuntimeException e) {
            throw SheetProblem.broken();
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** What reads one part, event by event. */
    interface PartReader {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    /** @throws Problem when the part is missing, damaged, encrypted, or grows beyond the budget */
    void read(String name, PartReader reader) {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) throw SheetProblem.broken();
        if (entry.getGeneralPurposeBit().usesEncryption()) throw SheetProblem.encrypted();
        try (InputStream in = budget.counting(zip.getInputStream(entry))) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            try {
                reader.read(new NoEntities(xml));
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw problemIn(e);
        } catch (ZipException e) {
            throw SheetProblem.broken();
        } catch (IOException e) {
            throw SheetProblem.broken();
        }
    }

    private static Problem problemIn(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) return problem;
        }
        return SheetProblem.broken();
    }

    private static XMLInputFactory safeFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // the default reporter writes to the console
        factory.setXMLReporter((message, kind, information, place) -> {});
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Stops at the first document type. */
    private static final class NoEntities extends javax.xml.stream.util.StreamReaderDelegate {
        NoEntities(XMLStreamReader xml) {
            super(xml);
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE)
                throw SheetProblem.entities();
            return event;
        }
    }
}
