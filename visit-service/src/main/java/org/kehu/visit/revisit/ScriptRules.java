package org.kehu.visit.revisit;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is said in a revisit, as a kind of rule. */
@Configuration
public class ScriptRules {

  /** Introduce oneself, the four questions, satisfied, unclear, suggestions, call again, thanks. */
  public static final PolicyKind<ScriptPolicy> SCRIPT =
      PolicyKind.of("revisit-script", ScriptPolicy.class)
          .title("回访语言规范", "Revisit script")
          .help(
              "steps：按顺序说的话，code 为用途，modes 为适用的回访方式，zh、en 为中英文内容。",
              "steps: what is said, in its order; code is what for, modes in which kinds of revisit,"
                  + " zh and en the words.")
          .ownedBy("visit");

  @Bean
  PolicyKind<ScriptPolicy> scriptPolicyKind() {
    return SCRIPT;
  }
}
