package org.kehu.e2e.subscriber;

import java.util.Map;

/**
 * A record as it lies in a topic.
 *
 * @param headers names to values
 * @param body JSON, empty for a tombstone
 */
record Told(String topic, String key, Map<String, String> headers, String body) {

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  String id() {
    return header("ce_id");
  }

  String type() {
    return header("ce_type");
  }

  String subject() {
    return header("ce_subject");
  }

  String time() {
    return header("ce_time");
  }

  long sequence() {
    return Long.parseLong(headers.getOrDefault("kehusequence", "0"));
  }

  @Override
  public String toString() {
    return type() + " of " + subject() + ", number " + sequence();
  }
}
