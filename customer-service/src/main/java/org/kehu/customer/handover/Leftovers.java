package org.kehu.customer.handover;

import java.util.List;
import org.kehu.customer.loan.LoansOut;

/**
 * What somebody leaves behind, as customer-service knows it.
 *
 * @param customers that the person looks after
 * @param keptFiles that the person was named to keep up to date
 * @param agreements with those customers that bind both now
 * @param lettersGiven letters of delegation from the person that hold or will
 * @param lettersHeld letters of delegation to the person
 * @param archivesOut loans that are not returned: nothing is confirmed before they are
 */
public record Leftovers(
    long customers,
    long keptFiles,
    long agreements,
    int lettersGiven,
    int lettersHeld,
    List<LoansOut.Out> archivesOut) {

  public Leftovers {
    archivesOut = List.copyOf(archivesOut);
  }
}
