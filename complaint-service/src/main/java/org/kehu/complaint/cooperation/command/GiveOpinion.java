package org.kehu.complaint.cooperation.command;

import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.complaint.cooperation.Position;

/**
 * Say what a department thinks.
 *
 * @param departmentId which
 * @param position how it stands to the matter
 * @param opinion at most 2000 characters
 */
public record GiveOpinion(String departmentId, Position position, String opinion) {

  /** Nobody objects without saying why. */
  public GiveOpinion {
    Bounds.required("/departmentId", departmentId, 60);
    Bounds.required("/opinion", opinion, 2000);
  }
}
