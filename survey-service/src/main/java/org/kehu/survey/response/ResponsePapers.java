package org.kehu.survey.response;

import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.table.OperationRights;
import org.kehu.kit.call.Call;
import org.kehu.kit.files.FileOwner;
import org.kehu.kit.files.FileRules;
import org.kehu.survey.SecurityRules;
import org.springframework.stereotype.Component;

/**
 * What a customer filled in by hand (纸质问卷), kept with the response that was noted from it: for
 * those who read the response; attached by who noted it, attached and removed by those who may note
 * one and see this.
 */
@Component
class ResponsePapers implements FileOwner {

  private final Responses responses;
  private final OperationRights rights;

  ResponsePapers(Responses responses, OperationRights rights) {
    this.responses = responses;
    this.rights = rights;
  }

  @Override
  public String kind() {
    return "response";
  }

  @Override
  public Level requireSeen(String id) {
    Response response = responses.get(id, SecurityRules.answers());
    rights.require("GET", path(response) + "/" + id, Call.current().caller());
    return response.level();
  }

  @Override
  public Level requireChangeable(String id) {
    Caller caller = Call.current().caller();
    Response response = responses.getNoted(id, caller.id(), SecurityRules.answers());
    rights.require("POST", path(response), caller);
    if (response.channel() != ResponseChannel.PAPER) {
      throw ResponseProblem.NOT_ON_PAPER.problem().with("channel", response.channel());
    }
    return response.level();
  }

  private static String path(Response response) {
    return "/api/v1/surveys/" + response.surveyId() + "/responses";
  }

  @Override
  public String subject(String id) {
    return "responses/" + id;
  }

  @Override
  public FileRules rules() {
    return FileRules.PAPERS;
  }
}
