package org.kehu.customer.file.web;

import java.util.List;
import java.util.Locale;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Batches;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Opens many files in one request, each judged alone and with its own part of the key (M35). */
@Component
class CustomerBatch {

  private static final String PATH = "/api/v1/customers/batch";

  private final CustomerDesk desk;
  private final Batches batches;

  CustomerBatch(CustomerDesk desk, Batches batches) {
    this.desk = desk;
    this.batches = batches;
  }

  BatchView run(List<JsonNode> items, Locale language) {
    return BatchView.of(
        batches
            .run(
                PATH,
                items,
                RegisterCustomerRequest.class,
                language,
                request -> desk.register(request.toCommand()))
            .stream()
            .map(CustomerBatch::item)
            .toList());
  }

  private static BatchView.Item item(Batches.Outcome<Stored<Customer>> outcome) {
    Stored<Customer> stored = outcome.done();
    if (stored == null) {
      return new BatchView.Item(
          outcome.index(), outcome.refusedWith(), null, null, null, outcome.problem());
    }
    Customer customer = stored.aggregate();
    Boolean replayed = stored.replayed() ? Boolean.TRUE : null;
    return new BatchView.Item(
        outcome.index(), 201, customer.id(), customer.number(), replayed, null);
  }
}
