package dev.dateline.engine.history;

import java.util.HashMap;
import java.util.Map;

/**
 * All groups finished work falls into, by what they have in common: {@link #SIZE}, {@link #ESTIMATE}, {@link #KIND}, {@link #PERSON},
 * {@link #PROJECT} and what is made of several.
 */
final class Groups {

    /** Estimates between two powers of two. */
    static final int SIZE = 1;
    /** The very same estimate, to three digits: what is recorded is often round, and each round estimate has its own habits. */
    static final int ESTIMATE = 2;

    static final int KIND = 4;
    static final int PERSON = 8;
    static final int PROJECT = 16;

    /** An estimate of exactly a power of two belongs to those below it. */
    private static final double UP_TO = 0.02;

    private final double[] memories;
    private final int[] parts;
    private final Map<Long, Node> nodes = new HashMap<>();
    private final Node empty;

    /** @param parts each a sum of the constants: the sorts of groups that are kept */
    Groups(double[] memories, int[] parts) {
        this.memories = memories;
        this.parts = parts;
        empty = new Node(memories);
    }

    /** By sort: the groups this work belongs to. */
    long[] of(Work work) {
        long size = (long) Math.ceil(Math.log(work.estimate()) / Math.log(2) - UP_TO);
        long estimate = Math.round(Math.log(work.estimate()) * 1000);
        var keys = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            int part = parts[i];
            long key = part;
            key = mixed(key, (part & SIZE) != 0 ? size : 0);
            key = mixed(key, (part & ESTIMATE) != 0 ? estimate : 0);
            key = mixed(key, (part & KIND) != 0 ? hash(work.kind()) : 0);
            key = mixed(key, (part & PERSON) != 0 ? hash(work.person()) : 0);
            keys[i] = mixed(key, (part & PROJECT) != 0 ? hash(work.project()) : 0);
        }
        return keys;
    }

    void add(long[] keys, int cell) {
        for (long key : keys) {
            nodes.computeIfAbsent(key, first -> new Node(memories)).add(cell);
        }
    }

    /** By sort: the group, an empty one where nothing of it is finished yet. */
    Node[] nodes(long[] keys) {
        var found = new Node[keys.length];
        for (int i = 0; i < keys.length; i++) {
            found[i] = nodes.getOrDefault(keys[i], empty);
        }
        return found;
    }

    private static long mixed(long key, long part) {
        long z = (key ^ part) * 0xbf58476d1ce4e5b9L + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 29)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 32);
    }

    /** 64 bits: two kinds or persons among a million must not meet by chance, as 32 bits would let them. */
    private static long hash(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = mixed(hash, text.charAt(i));
        }
        return hash;
    }
}
