package dev.dateline.app.readings;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A file as it is read: unpacked where it is packed with gzip, and never more of it than allowed, however little it seemed to be. */
final class Unpacked extends FilterInputStream {

    private static final int FIRST = 0x1f;
    private static final int SECOND = 0x8b;

    private final long most;
    private long read;

    /** More than allowed. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;

        TooLong(long most) {
            super("it is longer than " + most / 1_000_000 + " MB, the most that is read");
        }
    }

    private Unpacked(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    static Unpacked of(InputStream file, long most) throws IOException {
        var buffered = new BufferedInputStream(file, 1 << 16);
        buffered.mark(2);
        boolean packed = buffered.read() == FIRST && buffered.read() == SECOND;
        buffered.reset();
        return new Unpacked(packed ? new GZIPInputStream(buffered, 1 << 16) : buffered, most);
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int some = in.read(into, from, length);
        count(Math.max(0, some));
        return some;
    }

    private void count(int more) throws TooLong {
        read += more;
        if (read > most) {
            throw new TooLong(most);
        }
    }
}
