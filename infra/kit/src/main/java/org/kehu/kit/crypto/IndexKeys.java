package org.kehu.kit.crypto;

import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.util.function.SingletonSupplier;

/**
 * The keys of the blind indexes by version, wrapped beside the data keys. New tokens are made with
 * the last one in use; searches ask for the tokens of all, until everything was written anew. Every
 * instance reads them again each minute, and a new version is written with only when all know it:
 * so no instance ever misses what another stored.
 */
final class IndexKeys {

  static final String COLLECTION = "index_keys";

  /** So soon every instance looks for the tokens of a new version. */
  static final Duration REMEMBER = Duration.ofMinutes(1);

  /** So long a new version is looked for before tokens are made with it. */
  static final Duration ANNOUNCED = Duration.ofMinutes(2);

  private static final SecureRandom RANDOM = new SecureRandom();

  private final KeyCollection keys;
  private final Supplier<KeyRing> ring;
  private final Clock clock;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile @Nullable Known known;

  IndexKeys(MongoCollection<Document> keys, Supplier<KeyRing> ring, Clock clock) {
    this.keys = new KeyCollection(keys);
    this.ring = SingletonSupplier.of(ring);
    this.clock = clock;
  }

  /**
   * One key.
   *
   * @param usedFrom since when, or from when, tokens are made with it
   */
  record Version(int number, SecretKey key, Instant usedFrom) {}

  private record Known(NavigableMap<Integer, Version> versions, Instant readAt) {

    boolean holdsAt(Instant now) {
      return !now.isBefore(readAt) && now.isBefore(readAt.plus(REMEMBER));
    }
  }

  /** The version that tokens are made with. */
  Version newest() {
    Instant now = clock.instant();
    NavigableMap<Integer, Version> versions = known(now).versions();
    return versions.descendingMap().values().stream()
        .filter(version -> !version.usedFrom().isAfter(now))
        .findFirst()
        .orElseGet(() -> versions.firstEntry().getValue());
  }

  /** All versions, the last one first. */
  List<Version> all() {
    return List.copyOf(known(clock.instant()).versions().descendingMap().values());
  }

  /** Begins a new version, which tokens are made with when every instance knows it. */
  Version rotate() {
    Instant now = clock.instant();
    make(readOrMake().lastKey() + 1, now.plus(ANNOUNCED));
    NavigableMap<Integer, Version> versions = read();
    known = new Known(versions, now);
    return versions.lastEntry().getValue();
  }

  /** Wraps all versions with the active key. */
  void rewrap() {
    KeyRing present = ring.get();
    for (Document stored : stored()) {
      int version = stored.getInteger("_id");
      byte[] key = unwrapped(stored, version);
      Document asRead = new Document("_id", version).append("kek", stored.getString("kek"));
      Document rewrapped =
          new Document("wrapped", new Binary(present.wrap(key, purpose(version))))
              .append("kek", present.active());
      keys.ask(all -> all.updateOne(asRead, new Document("$set", rewrapped)));
    }
  }

  private Known known(Instant now) {
    Known present = known;
    if (present != null && present.holdsAt(now)) {
      return present;
    }
    reading.lock();
    try {
      Known meanwhile = known;
      if (meanwhile == null || !meanwhile.holdsAt(now)) {
        meanwhile = new Known(readOrMake(), now);
        known = meanwhile;
      }
      return meanwhile;
    } finally {
      reading.unlock();
    }
  }

  private NavigableMap<Integer, Version> readOrMake() {
    NavigableMap<Integer, Version> found = read();
    if (found.isEmpty()) {
      make(1, Instant.EPOCH);
      found = read();
    }
    return found;
  }

  private NavigableMap<Integer, Version> read() {
    NavigableMap<Integer, Version> found = new TreeMap<>();
    for (Document stored : stored()) {
      int version = stored.getInteger("_id");
      SecretKey key = new SecretKeySpec(unwrapped(stored, version), "HmacSHA256");
      Date usedFrom = stored.getDate("usedFrom");
      found.put(
          version,
          new Version(version, key, usedFrom == null ? Instant.EPOCH : usedFrom.toInstant()));
    }
    return found;
  }

  private List<Document> stored() {
    return keys.ask(all -> all.find().into(new ArrayList<>()));
  }

  private byte[] unwrapped(Document stored, int version) {
    byte[] wrapped = stored.get("wrapped", Binary.class).getData();
    return ring.get().unwrap(stored.getString("kek"), wrapped, purpose(version));
  }

  private void make(int version, Instant usedFrom) {
    byte[] fresh = new byte[32];
    RANDOM.nextBytes(fresh);
    KeyRing present = ring.get();
    Document made =
        new Document("_id", version)
            .append("wrapped", new Binary(present.wrap(fresh, purpose(version))))
            .append("kek", present.active())
            .append("usedFrom", Date.from(usedFrom.truncatedTo(ChronoUnit.MILLIS)));
    try {
      keys.ask(all -> all.insertOne(made));
    } catch (DuplicateKeyException other) {
      // Another instance made it in the same moment: theirs is the one.
      return;
    }
  }

  private static byte[] purpose(int version) {
    return ("index key " + version).getBytes(StandardCharsets.UTF_8);
  }
}
