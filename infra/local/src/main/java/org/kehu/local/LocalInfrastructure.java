package org.kehu.local;

/** Broker, database and token issuer in one process. */
public final class LocalInfrastructure {

  private LocalInfrastructure() {}

  public static void main(String[] args) {}
}
