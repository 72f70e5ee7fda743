package org.kehu.customer.storage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.kehu.customer.archive.ArchiveCounts;
import org.kehu.customer.archive.ArchiveFigures;
import org.kehu.customer.archive.ArchiveStatus;
import org.kehu.kit.access.Level;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Counts the volumes of the archive in the database each time. */
@Repository
class CountedArchives implements ArchiveCounts {

  private final MongoTemplate mongo;

  CountedArchives(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public List<ArchiveFigures.Group> filed(Level upTo) {
    Document filed =
        new Document("status", ArchiveStatus.FILED.name())
            .append("level", new Document("$lte", upTo.rank()));
    Document group =
        new Document("checklist", "$checklist")
            .append("category", new Document("$ifNull", List.of("$category", "")))
            .append("level", "$level");
    List<Document> pipeline =
        List.of(
            new Document("$match", filed),
            new Document(
                "$group", new Document("_id", group).append("volumes", new Document("$sum", 1))));
    List<Document> rows =
        Objects.requireNonNull(
            mongo.<List<Document>>execute(
                "archives", archives -> archives.aggregate(pipeline).into(new ArrayList<>())));
    return rows.stream()
        .map(CountedArchives::group)
        .sorted(
            Comparator.comparing(ArchiveFigures.Group::checklist)
                .thenComparing(ArchiveFigures.Group::category)
                .thenComparing(ArchiveFigures.Group::level))
        .toList();
  }

  private static ArchiveFigures.Group group(Document row) {
    Document id = row.get("_id", Document.class);
    return new ArchiveFigures.Group(
        String.valueOf(id.get("checklist")),
        String.valueOf(id.get("category")),
        Level.ofRank(id.get("level", Number.class).intValue()),
        row.get("volumes", Number.class).longValue());
  }
}
