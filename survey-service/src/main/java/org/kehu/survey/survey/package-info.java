/** Survey projects (调查): why, whom, how often, how and with what we ask (ISO 10004). */
@NullMarked
package org.kehu.survey.survey;

import org.jspecify.annotations.NullMarked;
