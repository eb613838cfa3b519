package org.watchglass.h264;

/**
 * One way to code a macroblock, worked out apart from the frame: prediction and levels.
 *
 * <p>Costs are Lagrangian: the squared error in squares of a quantiser step, times 256, plus a price for each
 * bit ({@link Quantizer#BIT}).
 */
final class Candidate {
    /** One macroblock. */
    final YuvFrame prediction = new YuvFrame(1, 1);

    final Residual residual = new Residual();
}
