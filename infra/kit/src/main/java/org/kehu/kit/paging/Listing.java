package org.kehu.kit.paging;

import org.kehu.kit.access.Sight;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * What a list shows and in which order. The sort field must be one that does not change, else rows
 * move between pages; ties are broken by id.
 *
 * @param filter conditions of the caller; part of the cursor's hash
 * @param seen what the caller may see; not part of the hash, since rights may change between pages
 */
public record Listing(Criteria filter, Criteria seen, String sortField, Direction direction) {

  /** A list of what a sight shows. */
  public Listing(Criteria filter, Sight sight, String sortField, Direction direction) {
    this(filter, sight.criteria(), sortField, direction);
  }

  /** Newest first: by id, which grows with time. */
  public static Listing newestFirst(Criteria filter, Sight sight) {
    return new Listing(filter, sight, "_id", Direction.DESC);
  }
}
