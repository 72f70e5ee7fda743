package org.kehu.kit.call;

/**
 * A caller's {@code Idempotency-Key} (IETF draft), already scoped to the caller.
 *
 * @param value hash of caller and key, as stored
 * @param fingerprint hash of method, path and body: the same key with another fingerprint is
 *     refused
 */
public record IdempotencyKey(String value, String fingerprint) {

  /** The key of one item of a batch. */
  public IdempotencyKey item(int index) {
    return new IdempotencyKey(value + "#" + index, fingerprint);
  }
}
