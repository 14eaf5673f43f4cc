package dev.dateline.app;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The browser of whoever started the program, where there is a screen to show it on. */
final class Browser {

    private Browser() {}

    /** Opens an address; where that cannot be done, the address that was printed has to do. */
    static void open(String address) {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean screen = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        try {
            if (system.contains("mac")) {
                new ProcessBuilder(List.of("open", address)).start();
            } else if (system.contains("win")) {
                new ProcessBuilder(List.of("rundll32", "url.dll,FileProtocolHandler", address)).start();
            } else if (screen) {
                new ProcessBuilder(List.of("xdg-open", address))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            }
        } catch (IOException none) {
            // the address was printed
        }
    }
}
