package org.kehu.survey.result;

/** Why a result is not told. */
public enum Withheld {
  /** So few answered that they could be recognised. */
  TOO_FEW,
  /** The survey is anonymous and goes on: two readings would tell what came in between. */
  STILL_OPEN
}
