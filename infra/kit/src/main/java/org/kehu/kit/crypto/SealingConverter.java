package org.kehu.kit.crypto;

import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.mapping.context.MappingContext;
import org.springframework.data.mongodb.core.convert.DbRefResolver;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;
import org.springframework.util.function.SingletonSupplier;

/**
 * The mapping between objects and documents, which seals what is {@link Personal} on the way out
 * and opens it on the way in. Whole documents only: an update of single fields from a template does
 * not pass here, so personal fields change through the store alone.
 */
public final class SealingConverter extends MappingMongoConverter {

  private final PersonalFields fields;
  private final Supplier<DocumentSeal> seal;

  /**
   * A converter.
   *
   * @param keys asked for when the first personal field is met
   */
  public SealingConverter(
      DbRefResolver references,
      MappingContext<? extends MongoPersistentEntity<?>, MongoPersistentProperty> context,
      Supplier<DataKeys> keys) {
    super(references, context);
    this.fields = new PersonalFields(context);
    this.seal = SingletonSupplier.of(() -> new DocumentSeal(fields, new FieldSeal(keys.get())));
  }

  @Override
  public void write(Object source, Bson sink) {
    super.write(source, sink);
    if (sink instanceof Document document && concerns(source.getClass())) {
      seal.get().seal(source.getClass(), document);
    }
  }

  /** New objects of a type as documents, in their order; the keys for them are made at once. */
  public <S> List<Document> writeAll(Class<S> type, List<S> fresh) {
    List<Document> documents = fresh.stream().map(this::open).toList();
    if (concerns(type)) {
      seal.get().make(type, documents);
      documents.forEach(document -> seal.get().seal(type, document));
    }
    return documents;
  }

  private Document open(Object source) {
    Document document = new Document();
    super.write(source, document);
    return document;
  }

  @Override
  protected <S> S read(TypeInformation<S> type, Bson stored) {
    boolean sealed = stored instanceof Document && concerns(type.getType());
    return super.read(type, sealed ? seal.get().opened(type.getType(), (Document) stored) : stored);
  }

  /** What many documents hold, in their order; the keys for them are asked for once. */
  public <S> List<S> readAll(Class<S> type, List<Document> stored) {
    if (concerns(type)) {
      seal.get().fetch(type, stored);
    }
    return stored.stream().map(document -> read(type, document)).toList();
  }

  /** Whether documents of a type have personal fields. */
  public boolean concerns(Class<?> type) {
    return !fields.of(type).paths().isEmpty();
  }

  /** Whether any known document type has personal fields. */
  boolean hasPersonalFields() {
    return fields.any();
  }
}
