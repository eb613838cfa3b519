package org.watchglass.mp4;

/**
 * A piece of a track that any number of outputs can take: {@code moof} and {@code mdat}.
 *
 * @param bytes both boxes; shared by all outputs, so nobody changes them
 * @param start time of the first sample, in ticks
 * @param end when the last sample's display ends, in ticks, as far as was known; later than {@code start}
 * @param sync whether decoding can start with this fragment
 */
public record Fragment(byte[] bytes, long start, long end, boolean sync) {}
