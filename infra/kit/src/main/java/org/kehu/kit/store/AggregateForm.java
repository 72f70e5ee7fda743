package org.kehu.kit.store;

import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** An aggregate as a document: what its verbs may change, apart from what the store keeps. */
final class AggregateForm<A extends Aggregate> {

  /** Fields that the store itself writes; a verb cannot change them. */
  private static final Set<String> MANAGED =
      Set.of(
          "_id",
          "_class",
          "version",
          "sequence",
          "outbox",
          "unsentSince",
          "keys",
          "creationKey",
          "creationFingerprint",
          "correlationId",
          "createdAt",
          "createdBy",
          "changedAt");

  private final MongoConverter converter;
  private final Class<A> type;
  private final Set<String> fields;

  AggregateForm(MongoOperations mongo, Class<A> type, Set<String> fields) {
    this.converter = mongo.getConverter();
    this.type = type;
    this.fields = fields;
  }

  A read(Document document) {
    return converter.read(type, document);
  }

  /** All fields, as they would be stored. */
  Document whole(A aggregate) {
    Document document = new Document();
    converter.write(aggregate, document);
    return document;
  }

  /** The fields that verbs change. */
  Document state(A aggregate) {
    Document document = whole(aggregate);
    MANAGED.forEach(document::remove);
    return document;
  }

  /** The fields that this state no longer has: what a verb set to null must not live on. */
  Document absentFrom(Document state) {
    Document absent = new Document();
    fields.stream()
        .filter(field -> !state.containsKey(field) && !MANAGED.contains(field))
        .forEach(field -> absent.append(field, ""));
    return absent;
  }
}
