package org.kehu.kit.policy;

import org.kehu.kit.access.Level;
import org.kehu.kit.access.table.OperationRights;
import org.kehu.kit.call.Call;
import org.kehu.kit.files.FileOwner;
import org.kehu.kit.files.FileRules;
import org.kehu.kit.policy.PolicyStatus.Move;
import org.kehu.kit.problem.RequestProblem;

/**
 * Files of a version, owner {@code policy/<service>.<kind>.<version>}: read by whoever may
 * read the version, attached and removed by whoever may revise it, as long as that is possible. So
 * nothing changes from the moment it waits for approval.
 */
final class PolicyFiles implements FileOwner {

  static final String KIND = "policy";

  private final PolicyArchive archive;
  private final OperationRights rights;

  PolicyFiles(PolicyArchive archive, OperationRights rights) {
    this.archive = archive;
    this.rights = rights;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Level requireSeen(String id) {
    return seen(id, "GET").level();
  }

  @Override
  public Level requireChangeable(String id) {
    PolicyDocument version = seen(id, "PATCH");
    version.require(Move.REVISE);
    return version.level();
  }

  @Override
  public String subject(String id) {
    return PolicyDocument.COLLECTION + "/" + id;
  }

  @Override
  public FileRules rules() {
    return FileRules.PAPERS;
  }

  private PolicyDocument seen(String id, String method) {
    PolicyDocument version =
        archive
            .find(id)
            .filter(PolicyDesk::isShown)
            .orElseThrow(() -> RequestProblem.NOT_FOUND.problem().with("id", id));
    rights.require(method, version.place(), Call.current().caller());
    return version;
  }
}
