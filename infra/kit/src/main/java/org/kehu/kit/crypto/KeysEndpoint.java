package org.kehu.kit.crypto;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * Rotation of the key-encryption key, for ops: after a new key was added and the instances
 * restarted, {@code POST /actuator/keys} wraps every data key with it, and says when the old one
 * may go.
 */
@Endpoint(id = "keys")
public final class KeysEndpoint {

  private static final int AT_ONCE = 500;

  private final DataKeys keys;
  private final IndexKeys indexKeys;

  KeysEndpoint(DataKeys keys, IndexKeys indexKeys) {
    this.keys = keys;
    this.indexKeys = indexKeys;
  }

  /**
   * Where rotation stands.
   *
   * @param activeKey the key that wraps from now on
   * @param wrappedWithIt data keys under it
   * @param rewrapped how many were moved by this call
   */
  public record Standing(String activeKey, long wrappedWithIt, int rewrapped) {}

  @ReadOperation
  public Standing standing() {
    return new Standing(keys.activeKey(), keys.wrappedWith(keys.activeKey()), 0);
  }

  /** Wraps every data key with the active key; may be repeated and run anywhere. */
  @WriteOperation
  public Standing rewrap() {
    indexKeys.rewrap();
    int all = 0;
    int done;
    do {
      done = keys.rewrap(AT_ONCE);
      all += done;
    } while (done > 0);
    return new Standing(keys.activeKey(), keys.wrappedWith(keys.activeKey()), all);
  }
}
