package dev.dateline.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The instances in a folder, its subfolders and the archives in them, or in one archive, ordered as people number them. */
final class PsplibFiles {

    private static final String SUFFIX = ".sm";
    private static final int TAR_BLOCK = 512;
    private static final int LARGEST = 50_000_000;

    private final List<PsplibProject> projects = new ArrayList<>();

    private PsplibFiles() {}

    static List<PsplibProject> read(Path place) throws IOException {
        var files = new PsplibFiles();
        if (Files.isDirectory(place)) {
            try (var found = Files.walk(place)) {
                for (var file : found.filter(Files::isRegularFile).sorted().toList()) {
                    if (file.toString().endsWith(SUFFIX) || file.toString().endsWith(".tar.gz")) {
                        files.add(file);
                    }
                }
            }
        } else if (Files.isRegularFile(place)) {
            files.add(place);
        } else {
            throw new IllegalArgumentException(place + " is neither a folder nor a file");
        }
        if (files.projects.isEmpty()) {
            throw new IllegalArgumentException(place + " holds no " + SUFFIX + " file");
        }
        files.projects.sort(
                Comparator.comparingInt(PsplibProject::jobs).thenComparing(project -> padded(project.name())));
        return files.projects;
    }

    private void add(Path file) throws IOException {
        if (file.toString().endsWith(SUFFIX)) {
            add(file.getFileName().toString(), Files.readString(file, StandardCharsets.US_ASCII));
        } else {
            untar(file);
        }
    }

    private void add(String path, String text) {
        var name = path.substring(path.lastIndexOf('/') + 1, path.length() - SUFFIX.length());
        if (projects.stream().anyMatch(project -> project.name().equals(name))) {
            throw new IllegalArgumentException(name + " is there twice");
        }
        projects.add(PsplibProject.read(name, text));
    }

    /** POSIX ustar: a block of header with name and octal size, then the content in whole blocks. */
    private void untar(Path archive) throws IOException {
        try (InputStream input = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(archive)))) {
            for (var head = input.readNBytes(TAR_BLOCK);
                    head.length == TAR_BLOCK && head[0] != 0;
                    head = input.readNBytes(TAR_BLOCK)) {
                int size = size(archive, text(head, 124, 12).strip());
                var name = text(head, 0, 100);
                var content = input.readNBytes(size);
                input.skipNBytes((TAR_BLOCK - size % TAR_BLOCK) % TAR_BLOCK);
                if (name.endsWith(SUFFIX)) {
                    add(name, new String(content, StandardCharsets.US_ASCII));
                }
            }
        }
    }

    private static int size(Path archive, String octal) {
        try {
            int size = Integer.parseInt(octal, 8);
            if (size >= 0 && size <= LARGEST) {
                return size;
            }
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(archive + " is no tar archive", wrong);
        }
        throw new IllegalArgumentException(archive + " holds a file of more than " + LARGEST + " bytes");
    }

    private static String text(byte[] head, int from, int length) {
        int end = from;
        while (end < from + length && head[end] != 0) {
            end++;
        }
        return new String(head, from, end - from, StandardCharsets.US_ASCII);
    }

    /** With every number as long as the longest, so that j12 comes after j2. */
    private static String padded(String name) {
        var padded = new StringBuilder();
        var number = new StringBuilder();
        for (char c : (name + " ").toCharArray()) {
            if (Character.isDigit(c)) {
                number.append(c);
            } else {
                padded.append(number.isEmpty() ? "" : "0".repeat(Math.max(0, 12 - number.length())) + number)
                        .append(c);
                number.setLength(0);
            }
        }
        return padded.toString();
    }
}
