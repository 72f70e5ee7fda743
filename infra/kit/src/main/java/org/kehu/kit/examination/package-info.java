/**
 * Rules are examined again and again (制度定期审查, G-16): a rule that says so is due after its period,
 * which is told once and shown to ops until somebody has examined it and said whether it stays as
 * it is or is to be revised.
 */
@NullMarked
package org.kehu.kit.examination;

import org.jspecify.annotations.NullMarked;
