package org.kehu.kit.audit;

import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Links and entries as documents of the collection {@code audit}. */
final class AuditDocuments {

  private static final int SALT_WORDS = 2;

  private AuditDocuments() {}

  /** Sorts by chain and then by place. */
  static String id(String chain, long number) {
    return "%s:%012d".formatted(chain, number);
  }

  /** The content of an entry; the salt keeps an expired one from being guessed. */
  static Document content(AuditEntry entry) {
    Document content = new Document("id", entry.id());
    put(content, "kind", entry.kind().name());
    put(content, "action", entry.action());
    put(content, "time", Date.from(entry.time()));
    put(content, "actor", entry.actor());
    put(content, "origin", entry.origin());
    put(content, "subjects", entry.subjects());
    put(content, "customerId", entry.customerId());
    put(content, "level", entry.level());
    put(content, "department", entry.department());
    put(content, "causation", entry.causation());
    put(content, "traceId", entry.traceId());
    put(content, "outcome", entry.outcome());
    put(content, "reason", entry.reason());
    put(content, "data", entry.data());
    return content.append("salt", salt());
  }

  private static void put(Document document, String name, @Nullable Object value) {
    if (value != null) {
      document.append(name, value);
    }
  }

  private static String salt() {
    StringBuilder salt = new StringBuilder();
    for (int word = 0; word < SALT_WORDS; word++) {
      salt.append(HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
    }
    return salt.toString();
  }

  static AuditEntry entry(Document content) {
    return new AuditEntry(
        content.getString("id"),
        AuditClass.valueOf(content.getString("kind")),
        content.getString("action"),
        content.getDate("time").toInstant(),
        content.getString("actor"),
        content.getString("origin"),
        content.getList("subjects", String.class, List.of()),
        content.getString("customerId"),
        content.getInteger("level", 0),
        Objects.requireNonNullElse(content.getString("department"), ""),
        Objects.requireNonNullElse(content.getString("causation"), ""),
        content.getString("traceId"),
        content.getString("outcome"),
        content.getString("reason"),
        content.getString("data"));
  }

  static Document document(AuditLink link) {
    Date keptUntil = Date.from(link.keptUntil());
    return new Document("_id", id(link.chain(), link.number()))
        .append("chain", link.chain())
        .append("number", link.number())
        .append("previous", link.previous())
        .append("time", Date.from(link.time()))
        .append("keptUntil", keptUntil)
        .append("fingerprint", link.fingerprint())
        .append("hash", link.hash())
        .append("content", link.content())
        .append("expires", keptUntil);
  }

  static AuditLink link(Document document) {
    return new AuditLink(
        text(document, "chain"),
        document.get("number") instanceof Number number ? number.longValue() : 0,
        text(document, "previous"),
        time(document, "time"),
        time(document, "keptUntil"),
        text(document, "fingerprint"),
        text(document, "hash"),
        document.get("content") instanceof Document content ? content : null);
  }

  /** A field that somebody removed reads as one that cannot be right. */
  private static String text(Document document, String field) {
    return document.get(field) instanceof String text ? text : "";
  }

  private static Instant time(Document document, String field) {
    return document.get(field) instanceof Date date ? date.toInstant() : Instant.EPOCH;
  }
}
