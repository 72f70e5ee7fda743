package org.kehu.kit.reconciliation;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * For ops, on the management port: {@code POST /actuator/reconcile} compares the service's
 * compacted topics with its store now, heals them and says how it went. {@code infra/kehu events
 * reconcile} asks each service.
 */
@Endpoint(id = "reconcile")
public final class ReconcileEndpoint {

  private final Reconciliation reconciliation;

  ReconcileEndpoint(Reconciliation reconciliation) {
    this.reconciliation = reconciliation;
  }

  /** Returns when it is done; that may take minutes. */
  @WriteOperation
  public Reconciliation.Report reconcile() {
    return reconciliation.run();
  }
}
