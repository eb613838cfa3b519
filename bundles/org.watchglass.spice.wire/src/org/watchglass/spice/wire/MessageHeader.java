package org.watchglass.spice.wire;

/**
 * What stands in front of a message body.
 *
 * @param serial 0 with mini headers: there the receiver counts messages, from 1
 * @param size bytes of the body
 * @param subList where in the body the list of sub-messages starts; 0 if there is none
 */
public record MessageHeader(long serial, int type, int size, int subList) {}
