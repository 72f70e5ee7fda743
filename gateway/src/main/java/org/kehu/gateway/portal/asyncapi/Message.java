package org.kehu.gateway.portal.asyncapi;

import java.util.List;

/**
 * One type of event.
 *
 * @param type {@code ce_type} of its records, and name of its schema
 * @param about one sentence
 * @param headers Kafka headers of its records, where the service describes them
 * @param fields members of its JSON
 * @param example its JSON as it could be
 */
public record Message(
    String type, String about, List<Field> headers, List<Field> fields, String example) {

  public Message {
    headers = List.copyOf(headers);
    fields = List.copyOf(fields);
  }
}
