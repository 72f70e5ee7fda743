package org.kehu.visit.reception;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.crypto.BlindIndex;
import org.kehu.kit.crypto.PersonalKind;
import org.kehu.visit.customer.KnownCustomers;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * What the register says of a customer: the same by their file or by their phone number is the same
 * customer, and the first entry that made them somebody's decides (catalogue C-117, C-119, V-53).
 */
@Repository
public class CustomerRegister {

  private static final String PHONE = "receptions.phone";
  private static final int MOST = 500;

  private final MongoOperations mongo;
  private final KnownCustomers customers;
  private final BlindIndex index;

  CustomerRegister(MongoOperations mongo, KnownCustomers customers, BlindIndex index) {
    this.mongo = mongo;
    this.customers = customers;
    this.index = index;
  }

  /** The mark under which a phone number is found. */
  @Nullable String markOf(Visitor visitor) {
    String phone = visitor.phone();
    return phone == null ? null : index.token(PHONE, PersonalKind.PHONE.normalised(phone));
  }

  /** The deciding entry of a customer before another one; empty for a new customer. */
  Optional<FirstEntry> first(RegisterCustomer entry, @Nullable String before) {
    List<Document> earlier = new ArrayList<>();
    if (entry.customerId() != null) {
      Criteria same = where("customerId").in(customers.idsOf(entry.customerId()));
      earlier.addAll(entries(same, before));
    }
    String phone = entry.visitor().phone();
    if (phone != null) {
      List<String> marks = index.tokens(PHONE, PersonalKind.PHONE.normalised(phone));
      earlier.addAll(entries(where("phoneMark").in(marks), before));
    }
    return decide(earlier);
  }

  private static Optional<FirstEntry> decide(List<Document> earlier) {
    boolean closed = earlier.stream().anyMatch(entry -> entry.get("deal") != null);
    return earlier.stream()
        .min(Comparator.comparing(entry -> entry.getString("_id")))
        .map(entry ->
            new FirstEntry(entry.getString("_id"), entry.getString("belongsToId"), closed));
  }

  /** Only those that made the customer somebody's. */
  private List<Document> entries(Criteria same, @Nullable String before) {
    Criteria somebodys = new Criteria().andOperator(same, where("belongsToId").exists(true));
    Criteria earlier =
        before == null ? somebodys : new Criteria().andOperator(somebodys, where("_id").lt(before));
    Query query = new Query(earlier).with(Sort.by("_id")).limit(MOST);
    query.fields().include("belongsToId", "deal.at");
    return mongo.find(query, Document.class, mongo.getCollectionName(Reception.class));
  }
}
