package org.kehu.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads a Kafka record as a CloudEvent; one that is none is refused with the reason. */
final class Envelope {

  /** A record that is no event of ours; it can never be handled. */
  static final class Unreadable extends RuntimeException {
    Unreadable(String reason, @Nullable Throwable cause) {
      super(reason, cause);
    }
  }

  private final JsonMapper mapper;

  Envelope(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /** Opens a record; what is wrong with it is told when its content is asked for. */
  Letter letter(ConsumerRecord<String, byte @Nullable []> record) {
    try {
      return new Letter(record, open(record), null);
    } catch (Unreadable fault) {
      return new Letter(record, null, fault);
    }
  }

  IncomingEvent open(ConsumerRecord<String, byte @Nullable []> record) {
    if (record.key() == null) {
      throw new Unreadable("the record has no key", null);
    }
    try {
      byte[] value = record.value();
      return new IncomingEvent(
          record.topic(),
          required(record, "ce_id"),
          required(record, "ce_type"),
          required(record, "ce_subject"),
          record.key(),
          Long.parseLong(required(record, "kehusequence")),
          Instant.parse(required(record, "ce_time")),
          required(record, "correlationid"),
          optional(record, "actor", ""),
          header(record, "customerid"),
          Integer.parseInt(optional(record, "level", "0")),
          optional(record, "department", ""),
          tokens(optional(record, "scope", "")),
          value == null ? null : mapper.readTree(value),
          mapper);
    } catch (Unreadable unreadable) {
      throw unreadable;
    } catch (RuntimeException malformed) {
      throw new Unreadable(
          "the record is no readable CloudEvent: " + malformed.getMessage(), malformed);
    }
  }

  static @Nullable String traceparent(ConsumerRecord<String, byte @Nullable []> record) {
    return header(record, "traceparent");
  }

  private static String required(ConsumerRecord<String, byte @Nullable []> record, String name) {
    String value = header(record, name);
    if (value == null) {
      throw new Unreadable("the header " + name + " is missing", null);
    }
    return value;
  }

  private static String optional(
      ConsumerRecord<String, byte @Nullable []> record, String name, String otherwise) {
    String value = header(record, name);
    return value == null ? otherwise : value;
  }

  private static Set<String> tokens(String separatedBySpaces) {
    return Arrays.stream(separatedBySpaces.split(" "))
        .filter(token -> !token.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static @Nullable String header(
      ConsumerRecord<String, byte @Nullable []> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), UTF_8);
  }
}
