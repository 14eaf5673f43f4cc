package dev.dateline.benchmarks;

/** The least a Java process can do. */
final class Hello {

    private Hello() {}

    public static void main(String[] arguments) {
        System.out.println("Hello, world");
    }
}
