package org.kehu.kit.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.outbox.OutboxEntry;
import org.springframework.data.annotation.Id;

/**
 * Root of what is stored as one document. It carries its own unsent events and the keys that
 * changed it; only the {@link Store} touches the fields here, a subclass holds the state and one
 * verb a transition.
 */
public abstract class Aggregate {

  @Id private String id = Ids.next();
  private int schema = 1;
  private long version;
  private long sequence;
  private @Nullable String correlationId;
  private @Nullable Instant createdAt;
  private @Nullable String createdBy;
  private @Nullable Instant changedAt;
  private @Nullable String creationKey;
  private @Nullable String creationFingerprint;
  private @Nullable Instant unsentSince;
  private @Nullable List<OutboxEntry> outbox;
  private @Nullable List<KeyMark> keys;

  protected Aggregate() {}

  protected Aggregate(String id) {
    this.id = id;
  }

  /** Kind of subject in events: {@code case}, {@code customer}. */
  public abstract String subjectKind();

  public final String id() {
    return id;
  }

  /** Grows by one with each write; the ETag. */
  public final long version() {
    return version;
  }

  /** Number of the last event. */
  public final long sequence() {
    return sequence;
  }

  /** Layout of the document, for upcasting. */
  public final int schema() {
    return schema;
  }

  /** The causal chain this aggregate belongs to. */
  public final String correlationId() {
    return correlationId == null ? id : correlationId;
  }

  /** When first stored. */
  public final Instant createdAt() {
    return Objects.requireNonNull(createdAt, "not stored yet");
  }

  /** Who stored it first. */
  public final String createdBy() {
    return Objects.requireNonNull(createdBy, "not stored yet");
  }

  /** When last written. */
  public final Instant changedAt() {
    return Objects.requireNonNull(changedAt, "not stored yet");
  }

  /** Idempotency key of the request that made it, if it had one. */
  public final @Nullable String creationKey() {
    return creationKey;
  }

  /** Unsent events, oldest first. */
  public final List<OutboxEntry> outbox() {
    return outbox == null ? List.of() : outbox;
  }

  final List<KeyMark> keys() {
    return keys == null ? List.of() : keys;
  }

  final @Nullable String creationFingerprint() {
    return creationFingerprint;
  }
}
