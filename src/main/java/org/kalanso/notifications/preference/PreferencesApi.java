package org.kalanso.notifications.preference;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.text.Messages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a person wants to be told by which channel, and when. */
@RestController
@RequestMapping("/api/v1/notification-preferences")
@Tag(name = "Notices")
class PreferencesApi {
    /** A kind of notice and whether it goes by e-mail, by text message, to devices. @param name in the reader's language */
    record KindView(String kind, String name, boolean email, boolean sms, boolean push) {}

    /** Times as {@code HH:mm} of the clock in {@code zone}. @param smsOpen whether text messages can leave at all */
    record PreferencesView(
            List<KindView> kinds,
            @Nullable String quietFrom,
            @Nullable String quietUntil,
            @Nullable String digestAt,
            String zone,
            boolean mailOpen,
            boolean smsOpen) {}

    /** A kind as it is wanted; kinds left out stay as they are. @param push left out, it stays as it is too */
    record KindWish(
            String kind,
            boolean email,
            boolean sms,
            @Nullable Boolean push) {}

    /** The whole of what is wanted. */
    record PreferencesWish(
            @Nullable List<KindWish> kinds,
            @Nullable String quietFrom,
            @Nullable String quietUntil,
            @Nullable String digestAt) {}

    private final MyPreferences mine;
    private final Reaches reaches;
    private final Messages messages;

    PreferencesApi(MyPreferences mine, Reaches reaches, Messages messages) {
        this.mine = mine;
        this.reaches = reaches;
        this.messages = messages;
    }

    @GetMapping
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "What I want to be told by which channel, and when I am left in peace")
    PreferencesView show(Caller caller, Locale locale) {
        Preferences said = mine.of(caller);
        Rhythm rhythm = said.rhythm();
        Reach reach = reaches.of(caller);
        return new PreferencesView(
                mine.kinds(caller).stream()
                        .map(kind -> new KindView(
                                kind,
                                messages.get(Messages.spoken(locale), "notice." + kind + ".name"),
                                said.wants(kind, Channel.EMAIL),
                                said.wants(kind, Channel.SMS),
                                said.wants(kind, Channel.PUSH)))
                        .toList(),
                text(rhythm.quietFrom()),
                text(rhythm.quietUntil()),
                text(rhythm.digestAt()),
                rhythm.equals(Rhythm.USUAL)
                        ? mine.zone(caller).getId()
                        : rhythm.zone().getId(),
                reach.mailOpen(),
                reach.smsOpen());
    }

    @PutMapping
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "I want it like this from now on")
    PreferencesView save(Caller caller, Locale locale, @RequestBody PreferencesWish wish) {
        Map<String, KindWish> wished = (wish.kinds() == null ? List.<KindWish>of() : wish.kinds())
                .stream().collect(Collectors.toMap(KindWish::kind, Function.identity(), (one, last) -> last));
        var errors = new FieldErrors();
        if (!mine.kinds(caller).containsAll(wished.keySet())) errors.add("kinds", "unknown");
        errors.refuse();
        Rhythm rhythm = PreferenceForm.rhythm(mine.zone(caller), wish.quietFrom(), wish.quietUntil(), wish.digestAt());
        Preferences said = mine.of(caller);
        mine.save(caller, (kind, channel) -> wants(wished.get(kind), said, kind, channel), rhythm);
        return show(caller, locale);
    }

    private static boolean wants(@Nullable KindWish wish, Preferences said, String kind, Channel channel) {
        if (wish == null) return said.wants(kind, channel);
        return switch (channel) {
            case EMAIL -> wish.email();
            case SMS -> wish.sms();
            case PUSH -> wish.push() == null ? said.wants(kind, channel) : wish.push();
        };
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }
}
