package org.kehu.kit.crypto;

import java.time.Instant;
import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * Rotation of keys, for ops. After a new key-encryption key was added and the instances restarted,
 * {@code POST /actuator/keys} wraps every data key with it, and says when the old one may go;
 * {@code POST /actuator/keys/index} begins a new key of the blind indexes, without a restart.
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

  /** What is rotated by itself. */
  public enum Series {
    /** The keys of the blind indexes. */
    INDEX
  }

  /**
   * Where rotation stands.
   *
   * @param activeKey the key that wraps from now on
   * @param wrappedWithIt data keys under it
   * @param rewrapped how many were moved by this call
   * @param indexKeys the keys of the blind indexes, the last one first
   */
  public record Standing(
      String activeKey, long wrappedWithIt, int rewrapped, List<IndexKey> indexKeys) {

    public Standing {
      indexKeys = List.copyOf(indexKeys);
    }
  }

  /**
   * A key of the blind indexes.
   *
   * @param usedFrom from when tokens are made with it; they are looked for at once
   */
  public record IndexKey(int version, Instant usedFrom) {}

  @ReadOperation
  public Standing standing() {
    return standing(0);
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
    return standing(all);
  }

  /** Begins a new key; what was stored under older ones is still found. */
  @WriteOperation
  public IndexKey rotate(@Selector Series series) {
    return switch (series) {
      case INDEX -> shown(indexKeys.rotate());
    };
  }

  private Standing standing(int rewrapped) {
    return new Standing(
        keys.activeKey(),
        keys.wrappedWith(keys.activeKey()),
        rewrapped,
        indexKeys.all().stream().map(KeysEndpoint::shown).toList());
  }

  private static IndexKey shown(IndexKeys.Version version) {
    return new IndexKey(version.number(), version.usedFrom());
  }
}
