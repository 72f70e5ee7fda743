package org.kehu.complaint.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kehu.kit.access.Sight;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stored;
import org.kehu.kit.store.Stores;
import org.springframework.stereotype.Repository;

/** All links to the page. */
@Repository
class PageLinks {

  private final Store<PageLink, PageLinkEvent> store;

  PageLinks(Stores stores, EventPublisher<PageLink, PageLinkEvent> publisher) {
    this.store = stores.of(PageLink.class, publisher);
  }

  PageLink get(PageLinkId id, Sight sight) {
    return store.get(id.value(), sight);
  }

  /** The link that a token opens: the token is the right. */
  Optional<PageLink> find(PageLinkId id) {
    return store.find(id.value());
  }

  /** Newest first. */
  Page<PageLink> page(PageLinkFilter filter, Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(filter.criteria(), sight), request);
  }

  Stored<PageLink> create(Supplier<Change<PageLink, PageLinkEvent>> work) {
    return store.create(work);
  }

  Stored<PageLink> change(
      PageLinkId id, Sight sight, Function<PageLink, List<PageLinkEvent>> verb) {
    return store.change(id.value(), sight, verb);
  }

  /** Changes one by its token, as work of the system itself. */
  void change(PageLinkId id, Function<PageLink, List<PageLinkEvent>> verb) {
    store.change(id.value(), verb);
  }
}
