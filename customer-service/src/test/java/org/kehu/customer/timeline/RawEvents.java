package org.kehu.customer.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.kehu.testkit.TestSuite;

/** Events of other services with all their headers. */
public final class RawEvents {

  private RawEvents() {}

  public static void tell(
      String topic, String type, String subject, Map<String, String> further, String json) {
    Map<String, Object> settings = Map.of("bootstrap.servers", TestSuite.running().kafka());
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      String key = subject.substring(subject.indexOf('/') + 1);
      ProducerRecord<String, byte[]> record =
          new ProducerRecord<>(topic, key, json.getBytes(UTF_8));
      Map.of(
              "ce_specversion",
              "1.0",
              "ce_id",
              UUID.randomUUID().toString(),
              "ce_source",
              "urn:kehu:service:test",
              "ce_type",
              type,
              "ce_subject",
              subject,
              "ce_time",
              Instant.now().toString(),
              "correlationid",
              UUID.randomUUID().toString())
          .forEach((name, value) -> header(record, name, value));
      further.forEach((name, value) -> header(record, name, value));
      producer.send(record);
    }
  }

  private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(UTF_8));
  }
}
