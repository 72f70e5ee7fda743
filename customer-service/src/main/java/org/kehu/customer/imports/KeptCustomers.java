package org.kehu.customer.imports;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.paging.Pages;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The files that stayed when imports were undone. */
@Repository
class KeptCustomers {

  private final MongoTemplate mongo;
  private final Pages pages;

  KeptCustomers(MongoTemplate mongo, Pages pages) {
    this.mongo = mongo;
    this.pages = pages;
  }

  /** Keeps one; the same one again changes nothing. */
  void keep(KeptCustomer kept) {
    Update facts =
        new Update()
            .set("jobId", kept.jobId())
            .set("row", kept.row())
            .set("customerId", kept.customerId())
            .set("number", kept.number())
            .set("reason", kept.reason());
    mongo.upsert(new Query(where("_id").is(kept.key())), facts, KeptCustomer.class);
  }

  /** One page of those of an import, in the order of its file. */
  Page<KeptCustomer> of(String jobId, PageRequest request) {
    Criteria ofJob = where("jobId").is(jobId);
    Listing listing = new Listing(ofJob, new Criteria(), "row", Direction.ASC);
    return pages.of(KeptCustomer.class, listing, request, Call.current().caller().id());
  }
}
