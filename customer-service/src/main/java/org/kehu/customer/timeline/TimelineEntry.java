package org.kehu.customer.timeline;

import java.time.Instant;
import java.util.Map;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Something that any service told about a customer (C-18, C-19); ids and codes only.
 *
 * @param eventId the event's own id: told twice, it is still one
 * @param subject {@code <kind>/<id>}
 * @param level rank of the subject's confidentiality
 * @param facts members of the event that are plain values
 */
@Document("timeline")
public record TimelineEntry(
    @Id String eventId,
    String customerId,
    Instant time,
    String type,
    String subject,
    String actor,
    String correlationId,
    int level,
    Map<String, String> facts) {}
