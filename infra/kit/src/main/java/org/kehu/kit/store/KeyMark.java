package org.kehu.kit.store;

/**
 * A key that changed this document, kept so that a repeat has no second effect.
 *
 * @param value the caller's key, hashed
 * @param fingerprint hash of the request
 */
public record KeyMark(String value, String fingerprint) {}
