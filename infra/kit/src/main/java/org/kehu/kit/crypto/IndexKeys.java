package org.kehu.kit.crypto;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.util.function.SingletonSupplier;

/**
 * The keys of the blind indexes by version, wrapped beside the data keys. New tokens are made with
 * the last; searches ask for the tokens of all, until everything was written anew.
 */
final class IndexKeys {

  static final String COLLECTION = "index_keys";

  private static final SecureRandom RANDOM = new SecureRandom();

  private final MongoCollection<Document> keys;
  private final Supplier<KeyRing> ring;
  private volatile Supplier<NavigableMap<Integer, SecretKey>> known;

  IndexKeys(MongoCollection<Document> keys, Supplier<KeyRing> ring) {
    this.keys = keys;
    this.ring = SingletonSupplier.of(ring);
    this.known = SingletonSupplier.of(this::readOrMake);
  }

  Map.Entry<Integer, SecretKey> newest() {
    return known.get().lastEntry();
  }

  List<Map.Entry<Integer, SecretKey>> all() {
    return List.copyOf(known.get().descendingMap().entrySet());
  }

  /** Begins a new version. */
  void rotate() {
    make(known.get().lastKey() + 1);
    known = SingletonSupplier.of(this::readOrMake);
  }

  /** Wraps all versions with the active key. */
  void rewrap() {
    KeyRing present = ring.get();
    for (Document stored : keys.find()) {
      int version = stored.getInteger("_id");
      byte[] key = unwrapped(stored, version);
      keys.updateOne(
          new Document("_id", version).append("kek", stored.getString("kek")),
          new Document(
              "$set",
              new Document("wrapped", new Binary(present.wrap(key, purpose(version))))
                  .append("kek", present.active())));
    }
  }

  private NavigableMap<Integer, SecretKey> readOrMake() {
    NavigableMap<Integer, SecretKey> found = read();
    if (found.isEmpty()) {
      make(1);
      found = read();
    }
    return found;
  }

  private NavigableMap<Integer, SecretKey> read() {
    NavigableMap<Integer, SecretKey> found = new TreeMap<>();
    for (Document stored : keys.find()) {
      int version = stored.getInteger("_id");
      found.put(version, new SecretKeySpec(unwrapped(stored, version), "HmacSHA256"));
    }
    return found;
  }

  private byte[] unwrapped(Document stored, int version) {
    byte[] wrapped = stored.get("wrapped", Binary.class).getData();
    return ring.get().unwrap(stored.getString("kek"), wrapped, purpose(version));
  }

  private void make(int version) {
    byte[] fresh = new byte[32];
    RANDOM.nextBytes(fresh);
    KeyRing present = ring.get();
    try {
      keys.insertOne(
          new Document("_id", version)
              .append("wrapped", new Binary(present.wrap(fresh, purpose(version))))
              .append("kek", present.active()));
    } catch (MongoWriteException other) {
      if (other.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw other;
      }
    }
  }

  private static byte[] purpose(int version) {
    return ("index key " + version).getBytes(StandardCharsets.UTF_8);
  }
}
