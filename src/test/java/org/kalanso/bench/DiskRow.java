package org.kalanso.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** What the disk allows, beside every figure that ends in a commit. */
final class DiskRow implements Row {
    private static final int PAGE = 8_192;
    private static final int RUNS = 5;
    private static final double SECONDS = 2;
    /** A segment of the write-ahead log, made beforehand as PostgreSQL makes them. */
    private static final int SEGMENT = 16 << 20;

    @Override
    public String name() {
        return "disk-fsync";
    }

    @Override
    public String says() {
        return "The disk alone: pages of 8 KB written one after the other into a file of 16 MB that exists, each forced to the"
                + " disk (fdatasync) before the next, by one thread; " + RUNS + " runs of 2 s";
    }

    @Override
    public Target target() {
        return Target.reported("/s");
    }

    @Override
    public List<Double> measure(Ground ground) throws IOException {
        Path file = ground.freshData().resolve("pages");
        List<Double> rates = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(SEGMENT));
            channel.force(true);
            for (int run = 0; run < RUNS; run++) {
                rates.add(rate(channel));
            }
        }
        return rates;
    }

    private static double rate(FileChannel channel) throws IOException {
        var page = ByteBuffer.allocateDirect(PAGE);
        long began = System.nanoTime();
        long until = began + (long) (SECONDS * 1e9);
        int written = 0;
        while (System.nanoTime() < until) {
            channel.write(page.clear(), (long) PAGE * (written++ % (SEGMENT / PAGE)));
            channel.force(false);
        }
        return written / ((System.nanoTime() - began) / 1e9);
    }
}
