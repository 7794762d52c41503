package org.kalanso.platform.paper;

import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Makes PDF of well-formed XHTML with a print style sheet inside ({@code <style>}). Text stays text: it can be selected and
 * searched. Only pictures handed over with the page are shown ({@code <img src="picture:name">}); nothing is ever fetched.
 *
 * <p>Fonts: {@value PaperFonts#SANS} (regular, 600, italic) and {@value PaperFonts#SERIF} (regular, bold), subset into the document.
 */
@Component
public class Paper {
    /** Layout is memory and processor for as long as it lasts: two documents at once would only make each slower. */
    private static final int AT_ONCE = 1;

    private static final boolean BESIDE = Runtime.getRuntime().availableProcessors() > 1;

    private final Semaphore presses = new Semaphore(AT_ONCE, true);

    public Paper() {
        XRLog.setLoggingEnabled(false);
    }

    /** Some pages of a document, the first of them new. */
    public interface Piece {
        /** Written when its turn has come. */
        String xhtml();

        /** Told once its pages are made; never of two pieces at the same time. */
        default void laidOut() {}
    }

    public byte[] render(String xhtml) {
        return render(List.of(() -> xhtml), Map.of());
    }

    /** The same page gives the same bytes. @param dated when the paper says it was made */
    public byte[] renderDated(String xhtml, Instant dated) {
        presses.acquireUninterruptibly();
        try (var sheaf = new Sheaf(First.FONTS, Map.of())) {
            return sheaf.lay(List.of(() -> xhtml)).dated(dated).bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            presses.release();
        }
    }

    /**
     * Several pieces as one document. Each is laid out and let go before the next is written: layout takes more than a
     * megabyte a page, and a school's box has little memory. Where there are two cores, the second half is laid out beside
     * the first in a sheaf of its own, whose pages then follow: a font is in the paper twice at most, not once a piece.
     *
     * @param pieces at least one
     * @param pictures PNG or JPEG by the name under which the pages show them
     */
    public byte[] render(List<? extends Piece> pieces, Map<String, byte[]> pictures) {
        presses.acquireUninterruptibly();
        try (var sheaf = new Sheaf(First.FONTS, pictures)) {
            return BESIDE && pieces.size() > 1
                    ? halves(sheaf, pieces, pictures)
                    : sheaf.lay(pieces).bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            presses.release();
        }
    }

    /** The helper is waited for before its sheaf is closed, also where the first half fails. */
    private static byte[] halves(Sheaf first, List<? extends Piece> pieces, Map<String, byte[]> pictures)
            throws IOException {
        int half = (pieces.size() + 1) / 2;
        Object turn = new Object();
        try (var second = new Sheaf(Second.FONTS, pictures);
                var helper = Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("paper").factory())) {
            var beside = helper.submit(() -> second.lay(inTurn(pieces.subList(half, pieces.size()), turn)));
            first.lay(inTurn(pieces.subList(0, half), turn));
            return first.followedBy(beside.get()).bytes();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while printing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the second half could not be printed", e.getCause());
        }
    }

    private static List<Piece> inTurn(List<? extends Piece> pieces, Object turn) {
        return pieces.stream().<Piece>map(piece -> new InTurn(piece, turn)).toList();
    }

    private record InTurn(Piece piece, Object turn) implements Piece {
        @Override
        public String xhtml() {
            return piece.xhtml();
        }

        @Override
        public void laidOut() {
            synchronized (turn) {
                piece.laidOut();
            }
        }
    }

    /** Read when the first paper is printed: a program that prints nothing need not hold them. */
    private static final class First {
        static final PaperFonts FONTS = new PaperFonts();
    }

    /** Two threads don't read one font: it looks up its tables when they are first asked for. */
    private static final class Second {
        static final PaperFonts FONTS = new PaperFonts();
    }
}
