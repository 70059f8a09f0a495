//! Actions of the whole program.

use super::{Action, Reason, Scope, always, in_session};
use crate::meeting::{Command, Redo, Undo};
use crate::tui::effect::{Asker, Effect};
use crate::tui::notice::Level;
use crate::tui::overlays::{self, Prompt};
use crate::tui::theme::Palette;
use crate::tui::words::told;

pub const ACTIONS: &[Action] = &[
    Action {
        id: "meeting.undo",
        label: "act-meeting-undo",
        help: "act-meeting-undo-help",
        scope: Scope::Workspace,
        keys: &[("u", Scope::List)],
        hint: 0,
        enabled: |app| app.desk.undoable().map_err(Reason::Refused),
        run: |_| vec![Effect::submit(vec![Command::Undo(Undo {})], Asker::Action)],
    },
    Action {
        id: "meeting.redo",
        label: "act-meeting-redo",
        help: "act-meeting-redo-help",
        scope: Scope::Workspace,
        keys: &[("U", Scope::List), ("ctrl-r", Scope::Workspace)],
        hint: 0,
        enabled: |app| app.desk.redoable().map_err(Reason::Refused),
        run: |_| vec![Effect::submit(vec![Command::Redo(Redo {})], Asker::Action)],
    },
    Action {
        id: "meeting.history",
        label: "act-app-history",
        help: "act-app-history-help",
        scope: Scope::Workspace,
        keys: &[("Y", Scope::List)],
        hint: 0,
        enabled: in_session,
        run: |app| app.open(overlays::history(app)),
    },
    Action {
        id: "meeting.find",
        label: "act-app-find",
        help: "act-app-find-help",
        scope: Scope::Workspace,
        keys: &[("ctrl-f", Scope::Workspace)],
        hint: 0,
        enabled: in_session,
        run: |app| app.open(overlays::find(app)),
    },
    Action {
        id: "meeting.hall",
        label: "act-app-hall",
        help: "act-app-hall-help",
        scope: Scope::Workspace,
        keys: &[("ctrl-t", Scope::Workspace)],
        hint: 0,
        enabled: in_session,
        run: |app| app.open(overlays::hall(app)),
    },
    Action {
        id: "meeting.charts",
        label: "act-app-charts",
        help: "act-app-charts-help",
        scope: Scope::Workspace,
        keys: &[("&", Scope::List)],
        hint: 0,
        enabled: in_session,
        run: |app| app.open(overlays::charts(app)),
    },
    Action {
        id: "meeting.save",
        label: "act-meeting-save",
        help: "act-meeting-save-help",
        scope: Scope::Workspace,
        keys: &[("ctrl-s", Scope::Workspace)],
        hint: 0,
        enabled: in_session,
        run: |_| vec![Effect::SaveNow],
    },
    Action {
        id: "meeting.copy",
        label: "act-meeting-copy",
        help: "act-meeting-copy-help",
        scope: Scope::Workspace,
        keys: &[],
        hint: 0,
        enabled: in_session,
        run: |app| app.open(Prompt::boxed("prompt-copy-into", |_, folder| vec![Effect::CopySession(folder.into())])),
    },
    Action {
        id: "meeting.export",
        label: "act-meeting-export",
        help: "act-meeting-export-help",
        scope: Scope::Workspace,
        keys: &[],
        hint: 0,
        enabled: in_session,
        run: |app| app.open(overlays::export(app)),
    },
    Action {
        id: "meeting.logo",
        label: "act-meeting-logo",
        help: "act-meeting-logo-help",
        scope: Scope::Workspace,
        keys: &[],
        hint: 0,
        enabled: in_session,
        run: |app| {
            let about = told(&app.words, "logo-ask-about");
            let prompt = Prompt::boxed("logo-ask-file", |_, typed| {
                vec![Effect::TakeLogo(typed.trim_matches(['\'', '"']).into())]
            });
            app.open(prompt.about(about))
        },
    },
    Action {
        id: "meeting.leave",
        label: "act-meeting-leave",
        help: "act-meeting-leave-help",
        scope: Scope::Workspace,
        keys: &[],
        hint: 0,
        enabled: in_session,
        run: |_| vec![Effect::CloseSession],
    },
    Action {
        id: "app.palette",
        label: "act-app-palette",
        help: "act-app-palette-help",
        scope: Scope::Global,
        keys: &[("ctrl-p", Scope::Global), (":", Scope::List)],
        hint: 6,
        enabled: always,
        run: |app| app.open(overlays::palette(app)),
    },
    Action {
        id: "app.messages",
        label: "act-app-messages",
        help: "act-app-messages-help",
        scope: Scope::Global,
        keys: &[],
        hint: 0,
        enabled: always,
        run: |app| app.open(overlays::messages(app)),
    },
    Action {
        id: "app.language",
        label: "act-app-language",
        help: "act-app-language-help",
        scope: Scope::Global,
        keys: &[],
        hint: 0,
        enabled: always,
        run: |app| vec![Effect::SetLanguage(app.words.language().other())],
    },
    Action {
        id: "app.mouse",
        label: "act-app-mouse",
        help: "act-app-mouse-help",
        scope: Scope::Global,
        keys: &[],
        hint: 0,
        enabled: always,
        run: |app| {
            let text = told(&app.words, if app.mouse { "tui-mouse-off" } else { "tui-mouse-on" });
            app.say(Level::Done, text);
            vec![Effect::SetMouse(!app.mouse)]
        },
    },
    Action {
        id: "app.jump",
        label: "act-app-jump",
        help: "act-app-jump-help",
        scope: Scope::Global,
        keys: &[("ctrl-x", Scope::Global), ("'", Scope::List)],
        hint: 0,
        enabled: always,
        run: |app| app.open(overlays::jump(app)),
    },
    Action {
        id: "app.contrast",
        label: "act-app-contrast",
        help: "act-app-contrast-help",
        scope: Scope::Global,
        keys: &[],
        hint: 0,
        enabled: always,
        run: |app| {
            app.theme = app.theme.other_contrast();
            app.settings.contrast = app.theme.is_contrast();
            vec![Effect::KeepSettings]
        },
    },
    Action {
        id: "app.tour-skip",
        label: "act-app-tour-skip",
        help: "act-app-tour-skip-help",
        scope: Scope::Global,
        keys: &[("f12", Scope::Global)],
        hint: 0,
        enabled: |app| match app.tour.as_ref().is_some_and(|tour| !tour.is_over()) {
            true => Ok(()),
            false => Err(Reason::Because("reason-no-tour")),
        },
        run: |app| {
            if let Some(mut tour) = app.tour.take() {
                tour.skip(app);
                app.tour = Some(tour);
            }
            Vec::new()
        },
    },
    Action {
        id: "app.theme",
        label: "act-app-theme",
        help: "act-app-theme-help",
        scope: Scope::Global,
        keys: &[],
        hint: 0,
        enabled: |app| match app.theme.palette() {
            Palette::Mono => Err(Reason::Because("reason-no-colours")),
            _ => Ok(()),
        },
        run: |app| {
            app.theme = app.theme.next_palette();
            app.settings.palette = Some(app.theme.palette());
            let text = told(
                &app.words,
                match app.theme.palette() {
                    Palette::Light => "tui-theme-light",
                    Palette::Dark => "tui-theme-dark",
                    Palette::Terminal | Palette::Mono => "tui-theme-terminal",
                },
            );
            app.say(Level::Done, text);
            vec![Effect::KeepSettings]
        },
    },
    Action {
        id: "app.bell",
        label: "act-app-bell",
        help: "act-app-bell-help",
        scope: Scope::Global,
        keys: &[],
        hint: 0,
        enabled: always,
        run: |app| {
            app.settings.bell = !app.settings.bell;
            let text = told(&app.words, if app.settings.bell { "tui-bell-on" } else { "tui-bell-off" });
            app.say(Level::Done, text);
            let kept = Effect::KeepSettings;
            if app.settings.bell { vec![Effect::Bell, kept] } else { vec![kept] }
        },
    },
    Action {
        id: "app.redraw",
        label: "act-app-redraw",
        help: "act-app-redraw-help",
        scope: Scope::Global,
        keys: &[("ctrl-l", Scope::Global)],
        hint: 0,
        enabled: always,
        run: |_| vec![Effect::Redraw],
    },
    Action {
        id: "app.suspend",
        label: "act-app-suspend",
        help: "act-app-suspend-help",
        scope: Scope::Global,
        keys: &[("ctrl-z", Scope::Global)],
        hint: 0,
        enabled: always,
        run: |_| vec![Effect::Suspend],
    },
    Action {
        id: "app.quit",
        label: "act-app-quit",
        help: "act-app-quit-help",
        scope: Scope::Global,
        keys: &[("ctrl-q", Scope::Global)],
        hint: 0,
        enabled: always,
        run: |_| vec![Effect::Quit],
    },
    Action {
        id: "app.interrupt",
        label: "act-app-interrupt",
        help: "act-app-interrupt-help",
        scope: Scope::Global,
        keys: &[("ctrl-c", Scope::Global)],
        hint: 0,
        enabled: always,
        run: |app| app.interrupt(),
    },
    // Last, so that it stays at the right end of the hint bar.
    Action {
        id: "app.help",
        label: "act-app-help",
        help: "act-app-help-help",
        scope: Scope::Global,
        keys: &[("f1", Scope::Global), ("?", Scope::List)],
        hint: 9,
        enabled: always,
        run: |app| app.open(overlays::help(app)),
    },
];
