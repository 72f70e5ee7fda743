package org.kehu.customer.complainant;

/** Opens what complaint-service sealed for this service. */
public interface Unsealing {

  /** The complainant; {@link Complainant#SILENT} where nothing can be read. */
  Complainant opened(KnownComplainant known);
}
