package org.kehu.local.database;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** The rest of an answer, fetched batch by batch. */
final class MatchCursor extends AbstractCursor {

  private final StoredCollection collection;
  private final Matches matches;
  private final Document projection;

  MatchCursor(long id, StoredCollection collection, Matches matches, Document projection) {
    super(id);
    this.collection = collection;
    this.matches = matches;
    this.projection = projection;
  }

  @Override
  public boolean isEmpty() {
    return !matches.mayHaveMore();
  }

  @Override
  public List<Document> takeDocuments(int wanted) {
    return collection.projected(collection.batch(matches, wanted), projection);
  }
}
