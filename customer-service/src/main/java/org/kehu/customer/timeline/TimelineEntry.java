package org.kehu.customer.timeline;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Confidential;
import org.kehu.kit.access.Level;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * Something that any service told about a customer (C-18, C-19); ids and codes only. Who may see it
 * follows its subject: each later event of the subject moves all its entries along.
 *
 * @param eventId the event's own id: told twice, it is still one
 * @param subject {@code <kind>/<id>}
 * @param facts members of the event that are plain values
 * @param levelRank rank of the subject's confidentiality, as last told
 * @param scope tokens of those who see the subject by their work, as last told
 * @param accessSequence number of the subject's event that told level and scope; absent on entries
 *     that were kept before the scope was
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
    Map<String, String> facts,
    @Field("level") int levelRank,
    Set<String> scope,
    @Nullable Long accessSequence)
    implements Confidential {

  @Override
  public Level level() {
    return Level.ofRank(levelRank);
  }
}
