package dev.dateline.app.people;

import java.net.InetAddress;

/** The machine's own network, which is nobody's to reach through us unless an owner said so. */
public final class Neighbourhood {

    private Neighbourhood() {}

    /** Whether an address leads to this machine, into its network, or may do so by a detour. */
    public static boolean isNear(InetAddress address) {
        var bytes = address.getAddress();
        boolean six = bytes.length == 16;
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (six && (first & 0xfe) == 0xfc) // unique local
                || (six && first == 0 && second == 0x64) // an IPv4 address behind a translator
                || (six && first == 0x20 && second == 0x02) // or in a tunnel
                || (!six && first == 0)
                || (!six && first == 100 && (second & 0xc0) == 64) // shared by a provider's customers
                || (!six && first >= 240);
    }
}
