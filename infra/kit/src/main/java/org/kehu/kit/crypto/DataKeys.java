package org.kehu.kit.crypto;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.util.function.SingletonSupplier;

/**
 * The data keys of all subjects, wrapped, in a database of their own, so that no backup of the data
 * holds them. A key is written before the document that needs it. What {@link #destroy} removed is
 * gone for ever; other instances remember a key for a minute at most.
 */
public final class DataKeys {

  static final String COLLECTION = "data_keys";

  private static final int KEY_BYTES = 32;
  private static final int REMEMBERED = 20_000;
  private static final Duration REMEMBER = Duration.ofMinutes(1);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final KeyCollection keys;
  private final Supplier<KeyRing> ring;
  private final Clock clock;
  private final Cache<String, SecretKey> known =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(REMEMBER).build();

  DataKeys(MongoCollection<Document> keys, Supplier<KeyRing> ring, Clock clock) {
    this.keys = new KeyCollection(keys);
    this.ring = SingletonSupplier.of(ring);
    this.clock = clock;
  }

  /** Reads the key-encryption keys and tries them on a data key, so that wrong ones are told. */
  void check() {
    KeyRing present = ring.get();
    IndexOptions byKek = new IndexOptions().name(COLLECTION + "__kek").sparse(true);
    keys.ask(all -> all.createIndex(new Document("kek", 1), byKek));
    Document any = keys.ask(all -> all.find(Filters.gt("kek", "")).limit(1).first());
    if (any == null) {
      return;
    }
    try {
      open(any.getString("_id"), any);
    } catch (SealBroken other) {
      throw new KeysUnusable(
          "The key '"
              + any.getString("kek")
              + "' is not the one that the data keys in "
              + keys.database()
              + " were wrapped with.",
          "Use the key store that belongs to this database. Active is '" + present.active() + "'.",
          other);
    }
  }

  /** The key to seal a subject's data with, made at first use. */
  SecretKey toSeal(String subject) {
    SecretKey remembered = known.getIfPresent(subject);
    return remembered != null ? remembered : remember(subject, readOrMake(subject));
  }

  /** The key to open a subject's data with; empty when the subject was erased. */
  Optional<SecretKey> toOpen(String subject) {
    SecretKey remembered = known.getIfPresent(subject);
    if (remembered != null) {
      return Optional.of(remembered);
    }
    Document stored = stored(subject);
    if (stored == null) {
      throw new SealBroken("has no data key: the key database does not belong to this one");
    }
    return isErased(stored)
        ? Optional.empty()
        : Optional.of(remember(subject, open(subject, stored)));
  }

  /** Reads the keys of many subjects at once, so that opening their documents asks for none. */
  void fetch(Collection<String> subjects) {
    List<String> unknown =
        subjects.stream()
            .distinct()
            .filter(subject -> known.getIfPresent(subject) == null)
            .toList();
    if (unknown.size() < 2) {
      return;
    }
    for (Document stored : found(Filters.in("_id", unknown), unknown.size())) {
      if (!isErased(stored)) {
        String subject = stored.getString("_id");
        remember(subject, open(subject, stored));
      }
    }
  }

  /** Makes the keys of many new subjects at once; of one that has a key, nothing changes. */
  void make(Collection<String> subjects) {
    Map<String, byte[]> fresh = new LinkedHashMap<>();
    for (String subject : subjects) {
      if (known.getIfPresent(subject) == null) {
        fresh.computeIfAbsent(subject, same -> freshKey());
      }
    }
    List<Document> made = fresh.entrySet().stream().map(this::wrapped).toList();
    if (made.size() < 2 || !areAllInserted(made)) {
      return;
    }
    fresh.forEach((subject, key) -> remember(subject, new SecretKeySpec(key, "AES")));
  }

  private boolean areAllInserted(List<Document> made) {
    try {
      keys.ask(all -> all.insertMany(made, new InsertManyOptions().ordered(false)));
      return true;
    } catch (DataAccessResourceFailureException away) {
      throw away;
    } catch (DataAccessException someThere) {
      // Each is read when it is needed.
      return false;
    }
  }

  /** Whether a subject's key was destroyed. */
  public boolean isErased(String subject) {
    Document stored = stored(subject);
    return stored != null && isErased(stored);
  }

  /**
   * Destroys a subject's key: whatever was sealed with it can never be read again, in copies and
   * backups too.
   */
  public void destroy(String subject) {
    Bson gone =
        Updates.combine(
            Updates.unset("wrapped"),
            Updates.unset("kek"),
            Updates.set("erasedAt", clock.instant()));
    UpdateOptions anyway = new UpdateOptions().upsert(true);
    keys.ask(all -> all.updateOne(Filters.eq("_id", subject), gone, anyway));
    known.invalidate(subject);
  }

  /**
   * Wraps up to {@code limit} data keys anew that are wrapped with another than the active key.
   *
   * @return how many were; none means that older keys may be removed
   */
  public int rewrap(int limit) {
    KeyRing present = ring.get();
    int done = 0;
    for (Document stored : found(Filters.gt("kek", present.active()), limit)) {
      done += rewrap(present, stored);
    }
    for (Document stored : found(Filters.lt("kek", present.active()), limit - done)) {
      done += rewrap(present, stored);
    }
    return done;
  }

  private int rewrap(KeyRing present, Document stored) {
    String subject = stored.getString("_id");
    Binary before = stored.get("wrapped", Binary.class);
    byte[] key = present.unwrap(stored.getString("kek"), before.getData(), purpose(subject));
    Bson asRead =
        Filters.and(Filters.eq("_id", subject), Filters.eq("kek", stored.getString("kek")));
    Bson rewrapped =
        Updates.combine(
            Updates.set("wrapped", new Binary(present.wrap(key, purpose(subject)))),
            Updates.set("kek", present.active()));
    return (int) keys.ask(all -> all.updateOne(asRead, rewrapped)).getMatchedCount();
  }

  private List<Document> found(Bson condition, int limit) {
    // To the driver no limit would mean: all.
    return limit < 1
        ? List.of()
        : keys.ask(all -> all.find(condition).limit(limit).into(new ArrayList<>()));
  }

  /** How many data keys there are by the key that they are wrapped with. */
  public long wrappedWith(String kek) {
    return keys.ask(all -> all.countDocuments(Filters.eq("kek", kek)));
  }

  /** Name of the key that wraps from now on. */
  public String activeKey() {
    return ring.get().active();
  }

  private SecretKey remember(String subject, SecretKey key) {
    known.put(subject, key);
    return key;
  }

  private SecretKey readOrMake(String subject) {
    Document stored = stored(subject);
    if (stored == null) {
      stored = make(subject);
    }
    if (isErased(stored)) {
      throw new SubjectErased(subject);
    }
    return open(subject, stored);
  }

  private Document make(String subject) {
    Document stored = wrapped(Map.entry(subject, freshKey()));
    try {
      keys.ask(all -> all.insertOne(stored));
      return stored;
    } catch (DuplicateKeyException other) {
      Document theirs = stored(subject);
      if (theirs == null) {
        throw other;
      }
      return theirs;
    }
  }

  private static byte[] freshKey() {
    byte[] fresh = new byte[KEY_BYTES];
    RANDOM.nextBytes(fresh);
    return fresh;
  }

  private Document wrapped(Map.Entry<String, byte[]> key) {
    KeyRing present = ring.get();
    String subject = key.getKey();
    return new Document("_id", subject)
        .append("wrapped", new Binary(present.wrap(key.getValue(), purpose(subject))))
        .append("kek", present.active())
        .append("madeAt", clock.instant());
  }

  private SecretKey open(String subject, Document stored) {
    byte[] wrapped = stored.get("wrapped", Binary.class).getData();
    byte[] key = ring.get().unwrap(stored.getString("kek"), wrapped, purpose(subject));
    return new SecretKeySpec(key, "AES");
  }

  private static boolean isErased(Document stored) {
    return !stored.containsKey("wrapped");
  }

  private @Nullable Document stored(String subject) {
    return keys.ask(all -> all.find(Filters.eq("_id", subject)).first());
  }

  private static byte[] purpose(String subject) {
    return ("data key of " + subject).getBytes(StandardCharsets.UTF_8);
  }
}
