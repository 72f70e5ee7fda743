package org.kehu.local.datastore;

import com.mongodb.ConnectionString;

/** A database that somebody else started and will end. */
record NamedDatastore(String uri) implements Datastore {

  /** Never shows the password that the connection string may hold. */
  @Override
  public String description() {
    return "named by KEHU_MONGODB_URI ("
        + String.join(",", new ConnectionString(uri).getHosts())
        + ")";
  }

  @Override
  public void close() {}
}
