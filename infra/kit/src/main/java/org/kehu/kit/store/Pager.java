package org.kehu.kit.store;

import java.util.ArrayList;
import java.util.List;
import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Cuts a list into pages, each under the caller's present rights and behind a sealed cursor. */
final class Pager<A extends Aggregate> {

  private final StoreParts parts;
  private final Class<A> type;
  private final AggregateForm<A> form;

  Pager(StoreParts parts, Class<A> type, AggregateForm<A> form) {
    this.parts = parts;
    this.type = type;
    this.form = form;
  }

  Page<A> page(Listing listing, PageRequest request) {
    String callerId = Call.current().caller().id();
    List<Criteria> conditions = new ArrayList<>(List.of(listing.sight().criteria()));
    if (!listing.filter().getCriteriaObject().isEmpty()) {
      conditions.add(listing.filter());
    }
    Long total = request.total() ? parts.mongo().count(matching(conditions), type) : null;
    if (request.after() != null) {
      conditions.add(parts.cursors().behind(request.after(), listing, callerId));
    }
    // One more than asked for tells whether there is another page.
    Query query = matching(conditions).with(sort(listing)).limit(request.limit() + 1);
    List<A> rows = parts.mongo().find(query, type);
    boolean more = rows.size() > request.limit();
    List<A> items = more ? rows.subList(0, request.limit()) : rows;
    return new Page<>(items, more ? cursor(items.getLast(), listing, callerId) : null, total);
  }

  private static Query matching(List<Criteria> conditions) {
    return new Query(new Criteria().andOperator(conditions));
  }

  private static Sort sort(Listing listing) {
    Sort sort = Sort.by(listing.direction(), listing.sortField());
    return listing.sortField().equals("_id") ? sort : sort.and(Sort.by(listing.direction(), "_id"));
  }

  private String cursor(A last, Listing listing, String callerId) {
    List<String> path = List.of(listing.sortField().split("\\."));
    Object sortKey = form.whole(last).getEmbedded(path, Object.class);
    return parts.cursors().after(sortKey, last.id(), listing, callerId);
  }
}
