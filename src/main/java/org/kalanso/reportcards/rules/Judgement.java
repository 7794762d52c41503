package org.kalanso.reportcards.rules;

import java.util.List;

/**
 * What an average is called, and what the council is proposed.
 *
 * @param mentions names of general averages
 * @param cotes competency cotes of subject averages; empty where a school has none
 * @param awards thresholds of proposed awards and warnings
 */
public record Judgement(List<Band> mentions, List<Band> cotes, List<AwardRule> awards) {

    public Judgement {
        mentions = List.copyOf(mentions);
        cotes = List.copyOf(cotes);
        awards = List.copyOf(awards);
    }
}
