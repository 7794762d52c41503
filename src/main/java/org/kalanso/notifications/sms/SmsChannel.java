package org.kalanso.notifications.sms;

import org.jspecify.annotations.Nullable;

/** The way by which text messages leave: looks at what may be spent, then hands over. */
public final class SmsChannel {
    private final @Nullable SmsGateway gateway;
    private final SmsBudget budget;
    private final SmsSettings settings;

    SmsChannel(@Nullable SmsGateway gateway, SmsBudget budget, SmsSettings settings) {
        this.gateway = gateway;
        this.budget = budget;
        this.settings = settings;
    }

    /** False where no gateway is set up: nothing may then pretend to have been sent. */
    public boolean isOpen() {
        return gateway != null;
    }

    /** What was sent. @param segments messages paid for */
    public record Receipt(String number, int segments) {}

    /**
     * Sends now. What is spent stays spent also when the answer was lost: the message may have left.
     *
     * @param to E.164
     * @throws SmsRefused with its kind, which says whether trying again can help
     */
    public Receipt send(String to, String wanted) throws SmsRefused {
        SmsGateway open = gateway;
        if (open == null) throw new SmsRefused(SmsRefused.Kind.ACCOUNT, "none");
        SmsText text = SmsText.of(wanted);
        budget.spend(to, text.segments(), settings);
        try {
            return new Receipt(open.send(to, text), text.segments());
        } catch (SmsRefused refused) {
            if (refused.kind() != SmsRefused.Kind.LATER) budget.giveBack(to, text.segments(), settings);
            throw refused;
        }
    }
}
