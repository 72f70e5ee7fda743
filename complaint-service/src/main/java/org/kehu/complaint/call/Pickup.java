package org.kehu.complaint.call;

/**
 * How the telephone was answered (接听, P-59, P-60).
 *
 * @param rings until it was answered
 * @param late whether that were more than the policy of that day allows
 * @param scriptVersion of the words of greeting and thanks that were used
 */
public record Pickup(int rings, boolean late, String scriptVersion) {}
