package org.kehu.kit.store;

import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.kehu.kit.crypto.SealingConverter;
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
  private final int version;
  private final List<String> retired;

  AggregateForm(MongoOperations mongo, Class<A> type, Set<String> fields) {
    this.converter = mongo.getConverter();
    this.type = type;
    this.fields = fields;
    Layout layout = type.getAnnotation(Layout.class);
    this.version = layout == null ? 1 : layout.version();
    this.retired = layout == null ? List.of() : List.of(layout.retired());
  }

  /** Number of the layout that is written. */
  int version() {
    return version;
  }

  A read(Document document) {
    return converter.read(type, document);
  }

  /** All fields, as they would be stored. */
  Document whole(A aggregate) {
    Document document = new Document();
    converter.write(aggregate, document);
    return document.append("schema", version);
  }

  /** The fields that verbs change. */
  Document state(A aggregate) {
    return state(whole(aggregate));
  }

  /** The same of many new ones, in their order. */
  List<Document> states(List<A> fresh) {
    List<Document> whole =
        converter instanceof SealingConverter sealing
            ? sealing.writeAll(type, fresh).stream()
                .map(document -> document.append("schema", version))
                .toList()
            : fresh.stream().map(this::whole).toList();
    return whole.stream().map(AggregateForm::state).toList();
  }

  private static Document state(Document whole) {
    MANAGED.forEach(whole::remove);
    return whole;
  }

  /**
   * The fields that this state no longer has: what a verb set to null must not live on, nor what an
   * earlier layout had.
   */
  Document absentFrom(Document state, A aggregate) {
    Document absent = new Document();
    if (aggregate.schema() < version) {
      retired.forEach(field -> absent.append(field, ""));
    }
    fields.stream()
        .filter(field -> !state.containsKey(field) && !MANAGED.contains(field))
        .forEach(field -> absent.append(field, ""));
    return absent;
  }
}
