package org.kehu.customer.customfield;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.Conditions;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stored;
import org.kehu.kit.store.Stores;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All custom fields; which there are is no secret. */
@Repository
class CustomFields {

  /** More are not in the catalogue. */
  static final int MOST = 200;

  private static final Sight OPEN = Sight.everything(Level.NORMAL);

  private final MongoTemplate mongo;
  private final Store<CustomField, FieldEvent> store;

  CustomFields(
      MongoTemplate mongo, Stores stores, EventPublisher<CustomField, FieldEvent> publisher) {
    this.mongo = mongo;
    this.store = stores.of(CustomField.class, publisher);
  }

  CustomField get(String id) {
    return store.get(id, OPEN);
  }

  /** One page, by code. */
  Page<CustomField> page(@Nullable Boolean retired, PageRequest request) {
    return store.page(
        new Listing(
            Conditions.none().is("retired", retired).criteria(), OPEN, "code", Direction.ASC),
        request);
  }

  /** The whole catalogue. */
  List<CustomField> all() {
    return mongo.find(new Query().limit(MOST), CustomField.class);
  }

  Stored<CustomField> create(Supplier<Change<CustomField, FieldEvent>> work) {
    return store.create(work);
  }

  Stored<CustomField> change(String id, Function<CustomField, List<FieldEvent>> verb) {
    return store.change(id, OPEN, verb);
  }
}
