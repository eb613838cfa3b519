package org.watchglass.h264;

import java.util.Arrays;

/**
 * Finds out by how much the content of a rectangle was scrolled, where nobody said so.
 *
 * <p>Short pieces of rows (for vertical scrolls) and of columns (for horizontal ones) are hashed before and
 * after; a piece that occurs once before and again after votes for the distance between both. The answer is a
 * guess for the coder to try. One thread; allocates nothing after construction.
 */
final class ScrollFinder {
    /** The length of a piece, and so the least side of a rectangle worth a look. */
    private static final int PIECE = 32;

    private static final int STRIPS = 8;
    private static final int MIN_VOTES = 6;
    /** So many strips without as many votes for anything, and no others are looked at. */
    private static final int FIRST_STRIPS = 3;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final int AMBIGUOUS = -1;

    private final long[] before;
    private final long[] after;
    private final long[] keys;
    private final int[] places;
    private final int[] votes;
    /** Slots in use less one: few for short strips, as all have to be emptied. */
    private int slotMask;

    ScrollFinder(FrameSize size) {
        int longest = Math.max(size.columns(), size.rows()) * 16;
        before = new long[longest];
        after = new long[longest];
        int slots = Integer.highestOneBit(longest) * 4;
        keys = new long[slots];
        places = new int[slots];
        votes = new int[2 * longest + 1];
    }

    /**
     * Compares the rectangle with these edges; returns the vector with most votes, or {@link Vector#ZERO}.
     */
    int find(Plane former, Plane current, int left, int top, int right, int bottom) {
        if (right - left < PIECE || bottom - top < PIECE) {
            return Vector.ZERO;
        }
        int down = down(former, current, left, top, right, bottom);
        int downVotes = votes(down);
        if (downVotes >= bottom - top) {
            return Vector.of(0, down);
        }
        int across = across(former, current, left, top, right, bottom);
        if (Math.max(downVotes, votes(across)) < MIN_VOTES) {
            return Vector.ZERO;
        }
        return downVotes >= votes(across) ? Vector.of(0, down) : Vector.of(across, 0);
    }

    private int down(Plane former, Plane current, int left, int top, int right, int bottom) {
        int limit = Math.min(bottom - top, Vector.MAX_Y + 1);
        Arrays.fill(votes, 0);
        for (int i = 0; i < STRIPS && (i != FIRST_STRIPS || votes(winner(limit)) >= FIRST_STRIPS); i++) {
            int x = left + (right - left - PIECE) * place(i) / (2 * STRIPS);
            rows(former, x, top, bottom, before);
            rows(current, x, top, bottom, after);
            vote(bottom - top);
        }
        return winner(limit);
    }

    private int across(Plane former, Plane current, int left, int top, int right, int bottom) {
        int limit = Math.min(right - left, Vector.MAX_X + 1);
        Arrays.fill(votes, 0);
        for (int i = 0; i < STRIPS && (i != FIRST_STRIPS || votes(winner(limit)) >= FIRST_STRIPS); i++) {
            int y = top + (bottom - top - PIECE) * place(i) / (2 * STRIPS);
            columns(former, y, left, right, before);
            columns(current, y, left, right, after);
            vote(right - left);
        }
        return winner(limit);
    }

    /** The middles of strips in halves of their distance, so that the first few are spread. */
    private static int place(int strip) {
        return 2 * (strip * 3 % STRIPS) + 1;
    }

    private static void rows(Plane plane, int x, int top, int bottom, long[] hashes) {
        for (int y = top; y < bottom; y++) {
            hashes[y - top] = plane.hash(plane.at(x, y), PIECE);
        }
    }

    private static void columns(Plane plane, int y, int left, int right, long[] hashes) {
        Arrays.fill(hashes, 0, right - left, 0);
        for (int row = y; row < y + PIECE; row++) {
            int at = plane.at(left, row);
            for (int i = 0; i < right - left; i++) {
                hashes[i] = (hashes[i] + plane.samples[at + i]) * FACTOR;
            }
        }
    }

    private void vote(int count) {
        slotMask = Integer.highestOneBit(count) * 4 - 1;
        Arrays.fill(places, 0, slotMask + 1, 0);
        for (int i = 1; i < count; i++) {
            // A piece like the one before it, as in plain areas, says nothing.
            if (before[i] != before[i - 1]) {
                remember(before[i], i);
            }
        }
        int middle = votes.length / 2;
        for (int i = 1; i < count; i++) {
            if (after[i] != after[i - 1]) {
                int from = places[slot(after[i])];
                if (from > 0) {
                    votes[middle + from - i]++;
                }
            }
        }
    }

    private void remember(long key, int place) {
        int slot = slot(key);
        if (places[slot] == 0) {
            keys[slot] = key;
            places[slot] = place;
        } else {
            places[slot] = AMBIGUOUS;
        }
    }

    /** Where a key is, or the empty slot where it would be. */
    private int slot(long key) {
        int slot = (int) (key * FACTOR >>> 40) & slotMask;
        while (places[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & slotMask;
        }
        return slot;
    }

    private int votes(int distance) {
        return votes[votes.length / 2 + distance];
    }

    /** The distance below {@code limit} with most votes, not 0. */
    private int winner(int limit) {
        int best = 1;
        for (int distance = 1; distance < limit; distance++) {
            best = votes(distance) > votes(best) ? distance : best;
            best = votes(-distance) > votes(best) ? -distance : best;
        }
        return best;
    }
}
