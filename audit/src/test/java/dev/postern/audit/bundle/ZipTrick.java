package dev.postern.audit.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files from which lenient readers of zips would take the same entries, or others than their neighbours. */
enum ZipTrick {
    DUPLICATE_ENTRY {
        @Override
        byte[] apply(byte[] bundle, Random random) {
            List<Entry> order = new ArrayList<>(List.of(Entry.values()));
            order.add(random.nextInt(order.size()), order.get(random.nextInt(order.size())));
            return new Forged(bundle).file(order);
        }
    },
    MISSING_ENTRY {
        @Override
        byte[] apply(byte[] bundle, Random random) {
            List<Entry> order = new ArrayList<>(List.of(Entry.values()));
            order.remove(random.nextInt(order.size()));
            return new Forged(bundle).file(order);
        }
    },
    OTHER_ORDER {
        @Override
        byte[] apply(byte[] bundle, Random random) {
            List<Entry> order = new ArrayList<>(List.of(Entry.values()));
            Collections.swap(order, 0, 1 + random.nextInt(order.size() - 1));
            return new Forged(bundle).file(order);
        }
    },
    DATA_BEFORE {
        @Override
        byte[] apply(byte[] bundle, Random random) {
            byte[] file = new byte[bundle.length + 1 + random.nextInt(50)];
            System.arraycopy(bundle, 0, file, file.length - bundle.length, bundle.length);
            return file;
        }
    },
    DATA_BEHIND {
        @Override
        byte[] apply(byte[] bundle, Random random) {
            return Arrays.copyOf(bundle, bundle.length + 1 + random.nextInt(50));
        }
    },
    COMMENT {
        @Override
        byte[] apply(byte[] bundle, Random random) {
            byte[] file = Arrays.copyOf(bundle, bundle.length + 5);
            file[bundle.length - 2] = 5;
            return file;
        }
    },
    COMPRESSED {
        @Override
        byte[] apply(byte[] bundle, Random random) {
            return rewritten(bundle, ZipOutputStream.DEFLATED, "");
        }
    },
    TRAVERSAL {
        @Override
        byte[] apply(byte[] bundle, Random random) {
            return rewritten(bundle, ZipOutputStream.STORED, "../");
        }
    },
    /** Claims four gigabytes where there are none. */
    BOMB {
        @Override
        byte[] apply(byte[] bundle, Random random) {
            byte[] file = bundle.clone();
            Arrays.fill(file, 18, 26, (byte) 0xFF);
            return file;
        }
    },
    TWO_FILES {
        @Override
        byte[] apply(byte[] bundle, Random random) {
            byte[] file = Arrays.copyOf(bundle, 2 * bundle.length);
            System.arraycopy(bundle, 0, file, bundle.length, bundle.length);
            return file;
        }
    },
    WRONG_CHECKSUM {
        @Override
        byte[] apply(byte[] bundle, Random random) {
            byte[] file = bundle.clone();
            byte flip = (byte) (1 + random.nextInt(255));
            file[14] ^= flip;
            int directory = bundle.length - 22 - directoryLength(bundle);
            file[directory + 16] ^= flip;
            return file;
        }
    };

    abstract byte[] apply(byte[] bundle, Random random);

    private static int directoryLength(byte[] bundle) {
        int at = bundle.length - 10;
        return (bundle[at] & 0xFF) | (bundle[at + 1] & 0xFF) << 8;
    }

    private static byte[] rewritten(byte[] bundle, int method, String prefix) {
        Forged parts = new Forged(bundle);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.setMethod(ZipOutputStream.DEFLATED);
            zip.setLevel(method == ZipOutputStream.STORED ? 0 : 9);
            for (Entry entry : Entry.values()) {
                zip.putNextEntry(new ZipEntry(prefix + entry.word()));
                zip.write(parts.get(entry));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
